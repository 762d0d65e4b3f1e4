import { matchRoutes } from '@remix-run/react'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { Logger } from '~/platform/logger'
import { isDecodable } from './addresses'
import { answerClassOf } from './headers'

type Branch = Parameters<typeof matchRoutes>[0][number] & { id: string }

/** Writes one line for each answer, with the id of the route: never the address, which can hold words and references. */
export function logRequests(routes: ServerBuild['routes'], logger: Logger): RequestHandler {
  const tree = childrenOf(undefined, routes)
  return (request, response, next) => {
    const began = process.hrtime.bigint()
    const { path, method } = request
    response.on('finish', () => {
      const milliseconds = Number(process.hrtime.bigint() - began) / 1e6
      logger.request({ route: routeIdOf(path, tree), method, status: response.statusCode, milliseconds })
    })
    next()
  }
}

function childrenOf(parent: string | undefined, routes: ServerBuild['routes']): Branch[] {
  return Object.values(routes).flatMap((route): Branch[] => {
    if (route.parentId !== parent) return []
    const { id, path, index } = route
    const place = { id, ...(path === undefined ? {} : { path }) }
    return [index ? { ...place, index: true as const } : { ...place, children: childrenOf(id, routes) }]
  })
}

function routeIdOf(path: string, tree: Branch[]): string {
  const answer = answerClassOf(path)
  if (answer !== 'document' && answer !== 'data') return answer
  if (!isDecodable(path)) return 'none'
  const page = path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
  return matchRoutes(tree, page)?.at(-1)?.route.id ?? 'none'
}
