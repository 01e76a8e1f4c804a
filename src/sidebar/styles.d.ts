// Lets the page import its style sheets; the build inlines them.
declare module '*.css';
