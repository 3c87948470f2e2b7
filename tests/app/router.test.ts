import { beforeEach, describe, expect, it } from 'vitest';
import { Router } from '../../src/app/router.svelte.ts';

const router = new Router();

beforeEach(() => {
  location.hash = '#/groups';
});

describe('ways onward from a place', () => {
  it('lead on from there', () => {
    router.here().go({ screen: 'templates' });
    expect(router.route).toEqual({ screen: 'templates' });
    router.here().replace({ screen: 'settings' });
    expect(router.route).toEqual({ screen: 'settings' });
  });

  it('lead nowhere once somebody has gone elsewhere', () => {
    const here = router.here();
    router.go({ screen: 'settings' });
    here.go({ screen: 'templates' });
    here.replace({ screen: 'templates' });
    expect(router.route).toEqual({ screen: 'settings' });
  });
});
