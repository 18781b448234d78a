/** Refuses a Node.js that is too old before anything newer is loaded. This file must parse on any version. */
const [major, minor] = process.versions.node.split('.').map(Number);
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
if (!fits) {
  console.error(
    `Counterpart needs Node.js 20.19 or later (or 22.12 or later), and this is ${process.versions.node}.`,
  );
  process.exit(1);
}
