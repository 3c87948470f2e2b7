// Wrong on purpose: the type checker must complain of this line, or it checks nothing. [noUncheckedIndexedAccess]
export const first: string = ['a'][0];
