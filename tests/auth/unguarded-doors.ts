import ts from 'typescript'

/**
 * The guards that a route may begin with, and where each comes from. A new guard is a line here, so that adding one is a
 * decision. `sync` guards cannot be waited for; the others must be.
 */
const guards: Readonly<Record<string, { from: string; sync?: true }>> = {
  requireStaff: { from: '~/auth/guards' },
  requireRole: { from: '~/auth/guards' },
  publicDoor: { from: '~/auth/guards', sync: true },
  demoDoor: { from: '~/auth/guards', sync: true },
}

/** Those that prove somebody. Behind the workspace's address nothing else is a guard. */
export const staffGuards: readonly string[] = ['requireStaff', 'requireRole']

const doors = ['loader', 'action', 'clientLoader', 'clientAction']

/**
 * The loaders and actions of a route module's text whose first statement is no guard, or none of `allowed`; `*` for what cannot be seen
 * from here.
 */
export function unguardedDoors(text: string, allowed: readonly string[] = Object.keys(guards)): string[] {
  const file = ts.createSourceFile('route.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const known = new Set([...importedGuards(file)].filter((name) => allowed.includes(name)))
  return file.statements.flatMap((statement): string[] => {
    if (ts.isExportDeclaration(statement)) return handedOn(statement)
    if (!isExported(statement)) return []
    if (ts.isFunctionDeclaration(statement)) {
      const name = statement.name?.text ?? ''
      return doors.includes(name) && !beginsWithGuard(statement.body, known) ? [name] : []
    }
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      if (!ts.isIdentifier(name) || !doors.includes(name.text)) return []
      const body = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? initializer.body : undefined
      return body && ts.isBlock(body) && beginsWithGuard(body, known) ? [] : [name.text]
    })
  })
}

function importedGuards(file: ts.SourceFile): ReadonlySet<string> {
  const names = file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const { text: from } = statement.moduleSpecifier
    const bindings = statement.importClause?.namedBindings
    if (!bindings || !ts.isNamedImports(bindings)) return []
    return bindings.elements.filter(({ name, propertyName }) => !propertyName && guards[name.text]?.from === from).map(({ name }) => name.text)
  })
  return new Set(names)
}

function handedOn({ exportClause, isTypeOnly }: ts.ExportDeclaration): string[] {
  if (isTypeOnly) return []
  if (!exportClause || !ts.isNamedExports(exportClause)) return ['*']
  return exportClause.elements.filter(({ isTypeOnly: isType }) => !isType).map(({ name }) => name.text).filter((name) => doors.includes(name))
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

function beginsWithGuard(body: ts.Block | undefined, known: ReadonlySet<string>): boolean {
  const expression = expressionOf(body?.statements[0])
  const isWaitedFor = expression !== undefined && ts.isAwaitExpression(expression)
  const call = isWaitedFor ? expression.expression : expression
  if (!call || !ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return false
  const { text: name } = call.expression
  return known.has(name) && isWaitedFor !== (guards[name]?.sync ?? false)
}

/** `await guard()` or `const who = await guard()`: what stands at the first place. */
function expressionOf(statement: ts.Statement | undefined): ts.Expression | undefined {
  if (!statement) return undefined
  if (ts.isExpressionStatement(statement)) return statement.expression
  if (!ts.isVariableStatement(statement)) return undefined
  const { declarations } = statement.declarationList
  return declarations[0]?.initializer
}
