package org.egide.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Designation;
import org.egide.consultation.Designations;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.response.Respondent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Those who hold the roles of who replies, and the language that each was invited in. */
@Component
class Correspondents {

    private final Designations designations;

    Correspondents(Designations designations) {
        this.designations = designations;
    }

    /** Owners first; whoever left the role, and who has no account, is none. */
    Mono<List<Correspondent>> of(Consultation consultation) {
        return designations
                .of(consultation.id())
                .map(all -> Stream.of(Role.OWNER, Role.RESPONDENT)
                        .flatMap(role -> consultation.holding(role).stream())
                        .filter(member -> member.email() != null)
                        .map(member -> of(member, all))
                        .distinct()
                        .toList());
    }

    private static Correspondent of(Member member, List<Designation> all) {
        Locale locale = all.stream()
                .filter(one -> one.isLive() && one.isOf(member))
                .findFirst()
                .map(one -> Locale.of(one.language()))
                .orElse(Locale.FRENCH);
        return new Correspondent(
                new Respondent(member.role(), member.name()), Objects.requireNonNull(member.email()), locale);
    }
}
