/** Independent normals on the logarithms of the parameters, around those of `center`. */
export type ParameterPrior<Params> = { center: Params; logDeviation: number };

export type FitOptions<Params> = { prior?: ParameterPrior<Params> | undefined };
