/** Why a scan of the test code does not count. */
export type CalibrationProblem = 'another-code' | 'differs' | 'too-slow';
