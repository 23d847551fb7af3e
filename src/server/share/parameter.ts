/** The parameter of an address that carries choices. */
export const parameter = 'consentry-choice'

/** Of answers on the way: nobody keeps them, and the next page learns no more of where the visitor is from than the host. */
export const onTheWay = { 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' } as const
