export const account = {
  title: 'Account',
  opened: 'Account opened',
  openedText: 'Let the customer photograph the code. It is the way to find this account again.',
  saved: 'Changes saved',
  savedText: 'The account now looks like this.',
  foundText: 'Check that this is the right customer before you change anything.',
  unnamed: 'No name given',

  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  created: 'Opened',
  updated: 'Last changed',
  id: 'Account id',
  idAloud: (spelled: string) => `Account id: ${spelled}`,
  qrLabel: (id: string) => `QR code of the account id ${id}`,

  copy: 'Copy the id',
  copied: 'Copied',
  copyFailed: 'Copying is not possible here',
  edit: 'Change',
  remove: 'Delete',

  removal: {
    title: 'Delete this account?',
    text: (label: string) => `${label} will be deleted from Final POS.`,
    loss: 'Name, e-mail, phone and id are lost for good. It cannot be undone, and the QR code stops working.',
    keep: 'Keep the account',
    confirm: 'Delete for good',
    busy: 'Deleting…',
  },
  removed: {
    title: 'The account is deleted',
    text: (label: string) => `${label} no longer has an account here.`,
    next: 'The QR code of this account finds nothing any more.',
  },
};
