/** Language comes first of all; with notebooks already on the tablet it was chosen long ago. */
export type FirstRunStep = 'language' | 'way' | 'protect' | 'code';

export function firstStep(othersHere: boolean): FirstRunStep {
  return othersHere ? 'protect' : 'language';
}

/**
 * Where "back" leads: undefined leaves the founding altogether, to the notebooks that are here. From the recovery code
 * no way leads back, for the notebook exists by then.
 */
export function stepBefore(step: FirstRunStep, othersHere: boolean): FirstRunStep | undefined {
  switch (step) {
    case 'protect':
      return othersHere ? undefined : 'way';
    case 'way':
      return 'language';
    case 'language':
      return undefined;
    case 'code':
      return 'code';
  }
}
