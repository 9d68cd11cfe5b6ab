/**
 * A value that notes which of its members are asked for, so that a test sees what code forgets.
 * @param asked takes the path of each member that is asked for, such as `/areas/*\/title`: `*` stands for any index
 */
export function watched<T extends object>(value: T, asked: Set<string>, path = ''): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      const member = Reflect.get(target, key, receiver);
      if (typeof key !== 'string') return member;
      const at = `${path}/${Array.isArray(target) && /^\d+$/.test(key) ? '*' : key}`;
      asked.add(at);
      return typeof member === 'object' && member !== null ? watched(member, asked, at) : member;
    },
  });
}
