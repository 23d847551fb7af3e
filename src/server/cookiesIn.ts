/** Names and values in a `Cookie` header, in its order. */
export function cookiesIn(header: string | null | undefined): readonly (readonly [name: string, value: string])[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const [name, ...value] = pair.trim().split('=')
    return name ? [[name, value.join('=')] as const] : []
  })
}
