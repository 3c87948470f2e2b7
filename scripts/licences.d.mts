export interface LicensedPackage {
  package: string;
  path: string;
  licence: string | undefined;
}
export function runtimeLicences(root: string): LicensedPackage[];
export function unsuitable(packages: readonly LicensedPackage[], allowed: readonly string[]): LicensedPackage[];
