/**
 * URLs of the scripts on the call stack, innermost first, our own included. Cooperative: code can hide from it, and a stack that an engine cuts off, or that
 * begins in a task of the browser, tells nothing. The engines write `name (url:line:column)` or `name@url:line:column`.
 */
export const callers = (): readonly string[] => new Error().stack?.match(/https?:\/\/[^\s()]+?(?=:\d+:\d+)/g) ?? []
