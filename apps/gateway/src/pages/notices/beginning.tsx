/** Which comment is meant, by its first words. */
export const Beginning = ({ text }: { readonly text: string }) => (
  <blockquote class="answered" dir="auto">
    {text}
  </blockquote>
);
