/** The runtime without the compiler; Handlebars describes only the whole. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
