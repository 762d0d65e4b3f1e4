import { coarseCodesOf, giveMaterial } from '~/cases/review/learning-material'
import { codeFields } from '../../learning/fields'
import { long } from '../form/fields'
import { stepsOf } from './define'

const learning = stepsOf('learning-capture')

/** What whoever carried the case gives to the learning editor: coarse codes and general sentences, and nothing else of it. */
export const learningSteps = [
  learning('learning-material', 'material.given', {
    opensAccount: true,
    fields: { ...codeFields, happened: long(2_000) },
    beside: async (acting) => {
      const { direction, quarter, division } = await coarseCodesOf(acting)
      const [from, toward] = direction?.split('->') ?? []
      return { typed: { quarter: [quarter], division: [division], ...(from && toward ? { from: [from], toward: [toward] } : {}) } }
    },
    act: (acting, { from, toward, theme, quarter, division, happened }) => giveMaterial(acting, { direction: `${from}->${toward}`, theme, quarter, division, happened }),
  }),
]
