/** The whole body of a request. A request that breaks off has the body that came. */
export async function readBody(request) {
  const chunks = []
  try {
    for await (const chunk of request) chunks.push(chunk)
  } catch (error) {
    if (error.code !== 'ECONNRESET') throw error // A page that is left takes its requests with it.
  }
  return Buffer.concat(chunks)
}
