/** The processed text of a style sheet of `styles/`, put in by the build. */
declare module '*.css' {
  const css: string
  export default css
}
