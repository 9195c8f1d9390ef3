// What is typed into fields: where a field takes any text, a script that must never be more than text.
export const PLANTED = '<script>planted=1</script><img src=x onerror=planted=1><b class=planted>"\'';

/// Fields that take a form of their own, by name.
const VALUES = {
  dob: '1999-05', captured_on: '2025-01-09', other: 'RU', label: 'P-0001',
};

/// What a field takes that has a pattern: a day.
const DAY = '2026-03-01';

/// Fills in every field of a form that can be seen, some with values of their own. A choice that stands stays.
export async function fillIn(form, values) {
  for (const field of await form.locator('input:not([type=hidden]), textarea, select').all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    const { tag, type, name, patterned, empty } = await field.evaluate((it) => ({
      tag: it.tagName, type: it.type, name: it.name, patterned: Boolean(it.pattern),
      empty: it.tagName === 'SELECT' && it.value === '' ? [...it.options].findIndex((option) => option.value !== '') : -1,
    }));
    if (tag === 'SELECT') {
      if (empty >= 0) await field.selectOption({ index: empty });
    } else if (type === 'file') {
      await field.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(`name,dob\n${PLANTED},1999\n`) });
    } else if (type === 'radio' || type === 'checkbox') {
      if (type === 'radio' && !(await form.locator(`input[name="${name}"]:checked`).count())) await field.check();
    } else {
      await field.fill(values[name] ?? VALUES[name] ?? (patterned ? DAY : PLANTED));
    }
  }
}
