package org.egide.response;

import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.identity.Action;
import org.egide.identity.Person;

/**
 * Who answers: an owner, or another body to which questions are addressed. What its people prepare is theirs together.
 *
 * @param role owner or respondent
 * @param name the name that the public reads
 */
public record Respondent(Role role, String name) {

    /** What a person answers for, who may ({@link Action#ANSWER_QUESTIONS}). */
    static Respondent of(Consultation consultation, Person person) {
        return consultation.members().stream()
                .filter(member -> answers(member) && member.is(person))
                .map(member -> new Respondent(member.role(), member.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The owners' names, as the public reads them. */
    static String owner(Consultation consultation) {
        return consultation.holding(Role.OWNER).stream()
                .map(Member::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether this is one of those who answer on a consultation. */
    static boolean isOne(Consultation consultation, String name) {
        return consultation.members().stream()
                .anyMatch(member -> answers(member) && member.name().equals(name));
    }

    private static boolean answers(Member member) {
        return member.role() == Role.OWNER || member.role() == Role.RESPONDENT;
    }
}
