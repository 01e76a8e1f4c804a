// The part of gas-local that is used here; the package brings no types.
declare module 'gas-local' {
  const gas: {
    /** Runs every *.js of a directory in one context and returns it; `globals` becomes the context. */
    require(directory: string, globals: object): object;
  };
  export default gas;
}
