import express from 'express'
import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellFetchWhereToGo } from '~/http/place-for-fetch'
import { ask, serve, webDoor } from './web'

let web: Awaited<ReturnType<Awaited<ReturnType<typeof webDoor>>['serveWeb']>>

beforeAll(async () => {
  web = await (await webDoor()).serveWeb({ port: 0 })
})
afterAll(() => web.close())

const typed = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }

test('a story that is far too long ends on a page that says so, and nothing of it is answered', async () => {
  const { status, headers } = await ask(web.port, 'POST', '/privacy', { ...typed, 'sec-fetch-mode': 'navigate' }, 'x'.repeat(1_000_001))
  expect([status, headers.location]).toEqual([303, '/too-large'])
  const page = await ask(web.port, 'GET', '/too-large')
  expect(page.text).toContain('That was too big for us to take')
})

test('our script hears the same in a sentence, and keeps the form', async () => {
  const { status, text, headers } = await ask(web.port, 'POST', '/privacy', { ...typed, 'x-heard-fetch': '1' }, 'x'.repeat(1_000_001))
  expect(status).toBe(413)
  expect(headers['content-type']).toMatch(/^text\/plain/)
  expect(text).toContain('too big for us to take')
})

test('files may be larger, up to their own limit', async () => {
  const files = { ...typed, 'content-type': 'multipart/form-data; boundary=b', 'x-heard-fetch': '1' }
  expect((await ask(web.port, 'POST', '/privacy', files, Buffer.alloc(2_000_000))).status).toBe(405)
  expect((await ask(web.port, 'POST', '/privacy', files, Buffer.alloc(25_000_001))).status).toBe(413)
})

test('a body that does not say how long it is gets a sentence', async () => {
  const { status, text } = await ask(web.port, 'POST', '/privacy', { ...typed, 'transfer-encoding': 'chunked' }, 'x')
  expect(status).toBe(411)
  expect(text).toContain('Nothing was saved')
})

test('our script is told where to go instead of being sent there', async () => {
  const app = express().use(tellFetchWhereToGo()).post('/report', (_request, response) => {
    response.cookie('draft', 'kept').redirect(303, '/report')
  })
  const server = await serve(app)
  const told = await ask(server.port, 'POST', '/report', { 'x-heard-fetch': '1' })
  expect([told.status, told.headers['x-heard-location'], told.headers.location, told.text]).toEqual([204, '/report', undefined, ''])
  expect(told.headers['set-cookie']).toEqual(['draft=kept; Path=/'])
  const sent = await ask(server.port, 'POST', '/report')
  expect([sent.status, sent.headers.location]).toEqual([303, '/report'])
  await server.close()
})

test('a process that is told to stop finishes what it was asked, and takes nothing new', async () => {
  const stopping = await (await webDoor()).serveWeb({ port: 0 })
  const amara = net.connect(stopping.port, '127.0.0.1')
  const heard: string[] = []
  amara.on('data', (chunk) => heard.push(chunk.toString()))
  const body = 'x'.repeat(1_000_001)
  amara.write(`POST /privacy HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 1000)}`)
  await new Promise((resolve) => setTimeout(resolve, 100))

  const closed = stopping.close()
  await expect(ask(stopping.port, 'GET', '/health/live')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  amara.write(body.slice(1000))
  await closed
  expect(heard.join('')).toMatch(/^HTTP\/1\.1 303 [^]*Location: \/too-large/i)
})
