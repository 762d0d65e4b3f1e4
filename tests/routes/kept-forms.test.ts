import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const forms = fs.readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => [...fs.readFileSync(path.join('app/routes', file), 'utf8').matchAll(/<form\b[^]*?(?<!=)>/g)].map(([tag]) => ({ file, tag })))

test('a form that keeps what was typed says its own sentence: an attribute without one is shown to people as "true"', () => {
  const keeping = forms.filter(({ tag }) => tag.includes('data-keep'))
  expect(keeping.length).toBeGreaterThan(8)
  expect(keeping.filter(({ tag }) => !tag.includes('data-keep={frame.notSent}'))).toEqual([])
})

test('colleagues write through one form', () => {
  const ofWords = forms.filter(({ file, tag }) => file.startsWith('workspace') && tag.includes('data-keep')).map(({ file }) => file)
  expect(ofWords).toEqual(['workspace/staff-form.tsx'])
})
