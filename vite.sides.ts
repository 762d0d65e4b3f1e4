import type { CSSOptions } from 'vite'

type Plugins = NonNullable<Extract<NonNullable<CSSOptions['postcss']>, { plugins?: unknown }>['plugins']>
type Declaration = { prop: string; value: string; cloneBefore: (changed: { prop: string; value: string }) => unknown; remove: () => unknown }

const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end' }

/**
 * The design system says left and right; a script that runs from right to left needs start and end. Browsers know both, so one stylesheet serves
 * both directions: each declaration of a side becomes the logical one, which in English is the same side.
 */
export const startAndEnd: Plugins = [{ postcssPlugin: 'heard-start-and-end', Declaration: toLogical }]

function toLogical(declaration: Declaration): void {
  const { prop, value } = declaration
  const side = /^(margin|padding|border)-(left|right)(-(?:width|style|color))?$/.exec(prop)
  const corner = /^border-(top|bottom)-(left|right)-radius$/.exec(prop)
  if (side) declaration.prop = `${side[1] ?? ''}-inline-${sides[side[2] ?? ''] ?? ''}${side[3] ?? ''}`
  else if (corner) declaration.prop = `border-${corner[1] === 'top' ? 'start' : 'end'}-${sides[corner[2] ?? ''] ?? ''}-radius`
  else if (prop === 'left' || prop === 'right') declaration.prop = `inset-inline-${sides[prop] ?? ''}`
  else if ((prop === 'text-align' || prop === 'float') && value in sides) declaration.value = `${prop === 'float' ? 'inline-' : ''}${sides[value] ?? value}`
  else if (prop === 'margin' || prop === 'padding') eachSide(declaration)
}

/** `margin: 1px 2px 3px 4px`: four values differ by side, fewer do not. */
function eachSide(declaration: Declaration): void {
  const { prop, value } = declaration
  const [top, right, bottom, left, ...more] = value.match(/[\w-]*\([^)]*\)|\S+/g) ?? []
  if (left === undefined || right === left || more.length > 0) return
  declaration.cloneBefore({ prop: `${prop}-block`, value: `${top ?? ''} ${bottom ?? ''}` })
  declaration.cloneBefore({ prop: `${prop}-inline`, value: `${left} ${right ?? ''}` })
  declaration.remove()
}
