export const lock = {
  /** On the locked screen. */
  title: 'Locked',
  touch: 'Touch to go on',
  kept: 'What was open is kept.',
  withPin: 'Staff come in with their PIN.',
  /** After somebody asked to close the window. */
  closeFirst: 'Changes are not finished. Staff have to come in before the app can be closed.',

  /** Over the customers' screens. */
  staffTitle: 'Staff',
  staffText: 'Enter the staff PIN to come in.',
  backToCustomers: 'Back to the customers’ screens',

  /** While staff are in at a self-service terminal. */
  staffIn: { label: 'Who is at this terminal', title: 'Staff are in' },

  /** The button that locks the counter at once. */
  lockNow: 'Lock',

  /** Before the terminal locks by itself. */
  soon: {
    title: 'Nobody there?',
    left: (seconds: string) => `Locks in ${seconds}. Touch the screen to go on.`,
    stay: 'I’m still here',
  },

  pad: {
    label: 'PIN',
    keys: 'Digits',
    entered: (count: number) =>
      count === 0 ? 'No digit entered' : count === 1 ? 'One digit entered' : `${count} digits entered`,
    erase: 'Delete the last digit',
    enter: 'Go on',
    checking: 'Checking…',
    tooShort: 'A PIN has 4 to 8 digits.',
    wrong: 'This is not the PIN.',
    wait: (duration: string) => `Too many wrong PINs. Wait ${duration}.`,
    waitOver: 'You can enter the PIN now.',
    lost: 'The PIN of this terminal cannot be read. Close the app and start it once with --forget-staff-pin.',
  },
};
