import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

const kept = new Map<string, Kept>()

/** Where the demo's identity provider keeps its codes and questions: in memory, gone with the process. Times are seconds. */
export class DemoMemory implements Adapter {
  constructor(private readonly kind: string) {}

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    forgetOld()
    kept.set(this.key(id), { payload, until: Date.now() + (expiresIn || 600) * 1000 })
    return Promise.resolve()
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const one = kept.get(this.key(id))
    return Promise.resolve(one && one.until > Date.now() ? one.payload : undefined)
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve([...kept].find(([key, { payload }]) => key.startsWith(`${this.kind}:`) && payload.uid === uid)?.[1].payload)
  }

  /** Device codes, which the demo does not have. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined)
  }

  consume(id: string): Promise<void> {
    const one = kept.get(this.key(id))
    if (one) one.payload = { ...one.payload, consumed: Math.floor(Date.now() / 1000) }
    return Promise.resolve()
  }

  destroy(id: string): Promise<void> {
    kept.delete(this.key(id))
    return Promise.resolve()
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
    return Promise.resolve()
  }

  private key(id: string): string {
    return `${this.kind}:${id}`
  }
}

function forgetOld(): void {
  for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key)
}
