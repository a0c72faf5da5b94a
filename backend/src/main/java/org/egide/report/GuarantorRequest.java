package org.egide.report;

import java.util.List;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;

/**
 * What the guarantors ask of somebody in their report (domain, 2.3).
 *
 * @param number its number in the report, which never changes: what a reply refers to, and {@code @r7} cites
 * @param kind clarification or recommendation
 * @param place its place in its group, from 1, as it is shown: {@code A1}, {@code B2}
 * @param text what is asked, at most 2,000 UTF-16 units
 * @param addressee of whom, at most 200 UTF-16 units; empty for the owner of the project
 * @param sources what it rests on, as citations without {@code @}, such as {@code c12} and {@code a3}; at most 100
 * @param version grows with each change: the value of the ETag
 */
public record GuarantorRequest(
        int number, RequestKind kind, int place, String text, String addressee, List<String> sources, int version) {

    /** Its list is its own. */
    public GuarantorRequest {
        sources = List.copyOf(sources);
    }

    /** Whether it is addressed to a name that nobody who replies has: then the owner replies. */
    public boolean fallsToOwner(Consultation consultation) {
        return !addressee.isBlank()
                && Stream.of(Role.OWNER, Role.RESPONDENT)
                        .flatMap(role -> consultation.holding(role).stream())
                        .noneMatch(member -> member.name().equals(addressee));
    }

    /** How it is called in the table: its group and its place. */
    public String label() {
        return (kind == RequestKind.CLARIFICATION ? "A" : "B") + place;
    }
}
