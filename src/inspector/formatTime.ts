/** The time of day with milliseconds, in the browser's time zone: `14:03:07.250`. `at` is in milliseconds since 1970. */
export function formatTime(at: number): string {
  const date = new Date(at)
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`
}
