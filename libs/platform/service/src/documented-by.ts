/** Lets a parameter's decorator write into its method's documentation. */
export const documentedBy =
  (document: MethodDecorator): ParameterDecorator =>
  (target, key) => {
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (descriptor && key !== undefined) document(target, key, descriptor);
  };
