/** A UUID, as every record has one. */
const isId = (id) => typeof id === 'string' && /^[\da-f-]{36}$/i.test(id)

/**
 * An example of an endpoint for records (`records.endpoint`). `POST` keeps each record once, by its id, and answers 204, which tells the browser not to send it again: so it has
 * to be kept before. What is no list of records gets 400. `/records` shows what has arrived.
 *
 * @param {{ records: Map<string, object> }} given `records` by id, where they are kept: here in memory, elsewhere in a database with a unique id.
 */
export function answerRecords({ request, response, path, body, records }) {
  if (path === '/records') {
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    return response.end(JSON.stringify([...records.values()], undefined, 2))
  }
  if (request.method !== 'POST') return refuse(response, 405)
  const sent = readRecords(body)
  if (!sent) return refuse(response, 400)
  // The same record can come twice: the page may have been closed before it heard of the first time.
  for (const record of sent) if (!records.has(record.id)) records.set(record.id, record)
  response.statusCode = 204
  response.end()
}

function readRecords(body) {
  try {
    const { records } = JSON.parse(body.toString())
    return Array.isArray(records) && records.every((record) => isId(record?.id)) ? records : undefined
  } catch {
    return undefined // The answer to the question: it is no JSON.
  }
}

function refuse(response, status) {
  response.statusCode = status
  response.end()
}
