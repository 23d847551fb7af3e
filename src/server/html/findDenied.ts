import type { Decision } from '../../core/types.ts'
import { hostOf } from '../hostOf.ts'
import type { HostJudge } from '../judgeHosts.ts'
import { addressesIn, asking } from './asking.ts'
import { isText, mark, type Finding } from './gateTag.ts'
import type { Tag } from './readTag.ts'

/**
 * What must not stay in a tag: addresses at hosts of denied services, and in an element that is marked for something denied all of them.
 * `base` is what addresses are relative to; `decode` makes text of a value, which has one character for each byte.
 */
export function findDenied(
  tag: Tag,
  { granted }: Pick<Decision, 'granted'>,
  judge: HostJudge,
  base: string,
  decode: (value: string) => string,
): Finding | undefined {
  const names = asking.get(tag.name)
  if (!names || (tag.name === 'script' && isText(tag))) return
  const given = names.filter((name) => tag.attributes.has(name))
  const marked = tag.attributes.get(mark)
  const id = marked && decode(marked.value)
  // A script can be marked without asking for anything: then it is its own text that waits.
  if (id !== undefined && !granted.has(id) && (given.length || tag.name === 'script')) return { service: id, attributes: given }
  const found = given.flatMap((name) => {
    for (const address of addressesIn(name, decode(tag.attributes.get(name)!.value))) {
      const service = judge.deniedService(hostOf(address, base) ?? '')
      if (service !== undefined) return [{ name, service }]
    }
    return []
  })
  if (found[0]) return { service: found[0].service, attributes: found.map(({ name }) => name) }
}
