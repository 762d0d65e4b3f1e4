import { expect, test } from 'vitest'
import { useDemoTrust } from '../cases/case-story'
import { configureSignIn, demoIssuer } from '~/auth/settings'
import { beginSession } from '~/auth/sessions'
import { loader } from '~/routes/workspace/people/list'

useDemoTrust()
configureSignIn({ publicUrl: 'http://localhost:3000', issuer: 'http://localhost:3000/demo/identity', clientId: 'heard', clientSecret: 'only here' })

/** The names in the list that Danny, who keeps people and settings, gets for what he typed. */
async function found(typed: string): Promise<string[]> {
  const cookie = ((await beginSession({ issuer: demoIssuer, subject: 'danny' })) ?? '').split(';')[0] ?? ''
  const request = new Request(`http://localhost:3000/workspace/people${typed}`, { headers: { cookie } })
  const { people } = await loader({ request, params: {}, context: {} })
  return people.map(({ name }) => name)
}

test('the directory can be searched by part of a name, and is whole without', async () => {
  const all = await found('')
  expect(all.length).toBeGreaterThan(10)
  expect(await found('?name=')).toEqual(all)
  expect(await found('?name=okafor')).toEqual(['Amara Okafor'])
  expect(await found('?name=nobody%20at%20all')).toEqual([])
})
