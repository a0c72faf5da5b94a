package org.egide.response;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    public static Respondent of(Consultation consultation, Person person) {
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

    /** The names of those other than the owner that answer on a consultation now. */
    static List<String> others(Consultation consultation) {
        return consultation.holding(Role.RESPONDENT).stream()
                .map(Member::name)
                .distinct()
                .toList();
    }

    /** What questions are addressed to: its name, nothing for the owner. */
    public String address() {
        return role == Role.OWNER ? "" : name;
    }

    /** The one of that name that answers on a consultation, an owner before others; empty for none. */
    static Optional<Respondent> named(Consultation consultation, String name) {
        return consultation.members().stream()
                .filter(member -> answers(member) && member.name().equals(name))
                .map(member -> new Respondent(member.role(), member.name()))
                .min(Comparator.comparing(Respondent::role));
    }

    /** Who is to reply to what somebody is asked: the respondent of that name; the owner when there is none. */
    public static Respondent asked(Consultation consultation, String addressee) {
        return named(consultation, addressee)
                .filter(one -> one.role() == Role.RESPONDENT)
                .orElseGet(() -> new Respondent(Role.OWNER, owner(consultation)));
    }

    /** Whether it is the same body: all owners are one. */
    public boolean is(Respondent other) {
        return role == other.role && (role == Role.OWNER || name.equals(other.name));
    }

    private static boolean answers(Member member) {
        return member.role() == Role.OWNER || member.role() == Role.RESPONDENT;
    }
}
