/**
 * What a colour says, never the only bearer of it: each use also shows an icon or a word.
 * plain: no statement · accent: ours, chosen · good: as hoped · warm: a little off · attention: look here ·
 * problem: something is wrong · calm: quietly set aside
 */
export type Tone = 'plain' | 'accent' | 'good' | 'warm' | 'attention' | 'problem' | 'calm';
