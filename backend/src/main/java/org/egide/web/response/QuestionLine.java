package org.egide.web.response;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.register.PublicContribution;
import org.egide.response.Answer;
import org.egide.response.Question;
import org.egide.web.ContributionLine;
import org.egide.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A question as pages show it, in one language.
 *
 * @param line the contribution
 * @param since the day since when it waits, or waited
 * @param days whole days that it waits
 * @param reopened whether it waits because its author said that the answer does not answer
 * @param reason why, for respondents and guarantors alone; null for none
 * @param addressedTo the name of the respondent whom it is for; empty for the owner
 * @param fallsToOwner whether that one left, so that the owner answers
 * @param answer the last answer; null while there is none
 */
record QuestionLine(
        ContributionLine line,
        String since,
        long days,
        boolean reopened,
        @Nullable String reason,
        String addressedTo,
        boolean fallsToOwner,
        @Nullable AnswerLine answer) {

    /** What makes lines of questions. */
    record Making(Consultation consultation, Clock clock, Locale locale) {

        /** The lines of questions; those whose contribution the public does not read any more are left out. */
        List<QuestionLine> of(List<Question> questions, List<PublicContribution> known, Map<Long, Answer> answers) {
            Map<UUID, PublicContribution> byId =
                    known.stream().collect(Collectors.toMap(PublicContribution::id, Function.identity()));
            return questions.stream()
                    .filter(one -> byId.containsKey(one.contribution()))
                    .map(one ->
                            line(one, Objects.requireNonNull(byId.get(one.contribution())), answers.get(answered(one))))
                    .toList();
        }

        private static long answered(Question one) {
            Long answer = one.answer();
            return answer == null ? 0 : answer;
        }

        private QuestionLine line(Question one, PublicContribution contribution, @Nullable Answer answer) {
            return new QuestionLine(
                    ContributionLine.of(consultation, contribution, null, locale),
                    Dates.of(one.since(), locale),
                    Duration.between(one.since(), clock.instant()).toDays(),
                    one.reopenedAt() != null,
                    one.reason(),
                    one.addressedTo() == null ? "" : one.addressedTo(),
                    one.fallsToOwner(consultation),
                    answer == null
                            ? null
                            : AnswerLine.beside(List.of(answer), one.contribution(), locale)
                                    .getFirst());
        }
    }
}
