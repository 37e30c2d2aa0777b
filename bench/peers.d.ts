// What the benches use of two packages that come without types.

declare module 'loess' {
  interface Data {
    readonly x: readonly number[];
    readonly y?: readonly number[];
  }
  interface Options {
    readonly span: number;
    readonly degree: number;
    readonly normalize: boolean;
  }
  interface Loess {
    readonly predict: (data: Data) => { readonly fitted: readonly number[] };
  }
  const loess: { readonly default: new (data: Data, options: Options) => Loess };
  export default loess;
}

declare module 'kalman-filter' {
  type Matrix = readonly (readonly number[])[];
  interface Step {
    readonly index: number;
  }
  interface Model {
    readonly observation: {
      readonly dimension: number;
      readonly stateProjection: (step: { readonly predicted: Step }) => Matrix;
      readonly covariance: (step: { readonly predicted: Step }) => Matrix;
    };
    readonly dynamic: {
      readonly dimension: number;
      readonly transition: Matrix;
      readonly covariance: (step: Step) => Matrix;
      readonly init: {
        readonly mean: Matrix;
        readonly covariance: Matrix;
        readonly index: number;
      };
    };
  }
  interface Filter {
    readonly filterAll: (observations: Matrix) => Matrix;
  }
  const peer: { readonly KalmanFilter: new (model: Model) => Filter };
  export default peer;
}
