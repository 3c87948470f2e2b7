export const wrapUp = {
  title: 'Menutup pertemuan',
};

export type WrapUpText = typeof wrapUp;
