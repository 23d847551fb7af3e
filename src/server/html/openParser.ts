import { SAXParser } from 'parse5-sax-parser'

/** What is needed of the stream that the parser is. Described here, so that browsers' type checks do not need Node's types. */
interface Sink {
  write(text: string, done: (error?: Error | null) => void): unknown
  end(done?: () => void): unknown
}

/** A parser that tells where in the text each part stands. It follows the HTML standard, so it sees the tags that browsers see. */
export const openParser = (): SAXParser & Sink => new SAXParser({ sourceCodeLocationInfo: true }) as SAXParser & Sink
