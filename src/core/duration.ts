const milliseconds: Readonly<Record<string, number>> = { m: 6e4, h: 36e5, d: 864e5 }

/**
 * The moment that lies a duration (`30m`, `12h`, `90d`, `13mo`, `2y`) after another, both in milliseconds since 1970.
 * Months and years are calendar ones in UTC: a month after 31 January is the last day of February.
 */
export function after(time: number, duration: string): number {
  const amount = parseInt(duration)
  const unit = duration.slice(`${amount}`.length)
  if (milliseconds[unit]) return time + amount * milliseconds[unit]
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + amount * (unit === 'y' ? 12 : 1))
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return +date
}
