import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { InterfacePort } from '../runtime/types.ts'

/** Where the preferences list identifiers: nothing where the configuration has none, else a section that is loaded now. If it cannot be loaded, that is reported. */
export function IdentifiersPlace({ port }: { readonly port: InterfacePort }): VNode | null {
  const [section, setSection] = useState<VNode | null>(null)
  useEffect(() => {
    const services = [...port.catalog.services.values()]
    if (!port.ids || !services.some(({ technologies }) => technologies?.some(({ type }) => type === 'resettable-id'))) return
    let isOpen = true
    Promise.all([import('./Identifiers.tsx'), port.ids()]).then(
      ([{ Identifiers }, ids]) => isOpen && setSection(<Identifiers port={port} ids={ids} />),
      (error: unknown) => port.report?.('interface', error),
    )
    return () => {
      isOpen = false
    }
  }, [port])
  return section
}
