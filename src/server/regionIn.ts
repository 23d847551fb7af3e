import type { RegionHeaders, RegionOption } from './types.ts'

const isHeaders = (option: RegionOption): option is RegionHeaders => typeof option === 'object'

/** The region that an operator's option gives for a request, as it is written there: `US-CA` of `US` and `CA`. */
export function regionIn(option: RegionOption | undefined, request: Request): string | undefined {
  if (!option) return
  if (!isHeaders(option)) return option(request)
  const country = request.headers.get(option.country)?.trim()
  const subdivision = option.subdivision && request.headers.get(option.subdivision)?.trim()
  if (!country) return
  // Some networks send the whole code, others what follows the country.
  return subdivision && /^[a-z0-9]{1,3}$/i.test(subdivision) ? `${country}-${subdivision}` : country
}

/** The headers that the option reads. */
export const regionHeaders = (option: RegionOption | undefined): readonly string[] =>
  option && isHeaders(option) ? [option.country, ...(option.subdivision ? [option.subdivision] : [])] : []
