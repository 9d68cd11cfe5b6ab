import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { levelOn } from '../minimum/level-on.ts';
import { agreementExpired } from './agreement-expired.ts';
import { childMeetingWithoutCases } from './child-meeting-without-cases.ts';
import { childRecognisable } from './child-recognisable.ts';
import { clauseNotInForce } from './clause-not-in-force.ts';
import { consentByAge } from './consent-by-age.ts';
import { consentWithoutCases } from './consent-without-cases.ts';
import { contactMissing } from './contact-missing.ts';
import { contactWithoutException } from './contact-without-exception.ts';
import { dateOrder } from './date-order.ts';
import { decidedLate } from './decided-late.ts';
import { duplicateSchool } from './duplicate-school.ts';
import { familyInGroupMeeting } from './family-in-group-meeting.ts';
import { functionContradiction } from './function-contradiction.ts';
import { independentSchoolsMissing } from './independent-schools-missing.ts';
import { lawChangesDuring } from './law-changes-during.ts';
import { levelOutdated } from './level-outdated.ts';
import { markdownInPlainText } from './markdown-in-plain-text.ts';
import { markdownNotTaken } from './markdown-not-taken.ts';
import { namedCasesInStandingGroup } from './named-cases-in-standing-group.ts';
import { namedChildInGroup } from './named-child-in-group.ts';
import { noLocalAdditions } from './no-local-additions.ts';
import { organisationNumberInvalid } from './organisation-number-invalid.ts';
import { outdatedReference } from './outdated-reference.ts';
import { outsiderInIndividualMeeting } from './outsider-in-individual-meeting.ts';
import { partyCaseMissing } from './party-case-missing.ts';
import { partyTwice } from './party-twice.ts';
import { personalEmail } from './personal-email.ts';
import { phoneNumberMissing } from './phone-number-missing.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { quotesInValue } from './quotes-in-value.ts';
import { recommendedFunctionMissing } from './recommended-function-missing.ts';
import { reportsTo } from './reports-to.ts';
import type { Rule, RuleContext } from './rule.ts';
import { schoolFormUncovered } from './school-form-uncovered.ts';
import { sharedWithItself } from './shared-with-itself.ts';
import { shownCharacters } from './shown-characters.ts';
import { signatoryNotAuthorised } from './signatory-not-authorised.ts';
import { signatureNotNeeded } from './signature-not-needed.ts';
import { signedOutsidePeriod } from './signed-outside-period.ts';
import { statusContradicted } from './status-contradicted.ts';
import { stepCircle } from './step-circle.ts';
import { supportMaterialUnused } from './support-material-unused.ts';
import { taskTwice } from './task-twice.ts';
import { templateInText } from './template-in-text.ts';
import { textCutByComment } from './text-cut-by-comment.ts';
import { unknownAreaHandled } from './unknown-area-handled.ts';
import { unknownFunction } from './unknown-function.ts';
import { unknownStep } from './unknown-step.ts';
import { unknownSupportMaterial } from './unknown-support-material.ts';
import { validityOf } from './validity.ts';

/** Every rule there is, listed by hand: only what a JSON Schema cannot say. */
const rules: readonly Rule[] = [
  functionContradiction,
  recommendedFunctionMissing,
  unknownAreaHandled,
  reportsTo,
  unknownSupportMaterial,
  supportMaterialUnused,
  outsiderInIndividualMeeting,
  familyInGroupMeeting,
  taskTwice,
  namedCasesInStandingGroup,
  childMeetingWithoutCases,
  dateOrder,
  decidedLate,
  statusContradicted,
  agreementExpired,
  signedOutsidePeriod,
  partyTwice,
  partyCaseMissing,
  markdownNotTaken,
  markdownInPlainText,
  shownCharacters,
  outdatedReference,
  levelOutdated,
  lawChangesDuring,
  personalEmail,
  childRecognisable,
  namedChildInGroup,
  contactWithoutException,
  consentByAge,
  consentWithoutCases,
  sharedWithItself,
  textCutByComment,
  quotesInValue,
  templateInText,
  duplicateSchool,
  schoolFormUncovered,
  independentSchoolsMissing,
  contactMissing,
  phoneNumberMissing,
  organisationNumberInvalid,
  signatoryNotAuthorised,
  signatureNotNeeded,
  noLocalAdditions,
  placeholderLeft,
];

/** Those that ask what the level says on other days, too: the steps of a clause that does not hold are the level's all the same. */
const ofAllDays: readonly Rule[] = [clauseNotInForce, unknownFunction, unknownStep, stepCircle];

/** Runs all rules over one district's file, most with the level as it is on the agreement's first day. */
export function runRules(context: RuleContext): readonly Diagnostic[] {
  const { from } = validityOf(context.document.value);
  const minimum = from === undefined ? context.minimum : levelOn(context.minimum, from);
  const onDay = { ...context, minimum };
  return [...rules.flatMap((rule) => rule(onDay)), ...ofAllDays.flatMap((rule) => rule(context))];
}
