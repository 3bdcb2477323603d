declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component<{ props: object }>;
  export default component;
}
