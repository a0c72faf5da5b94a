package org.egide.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Who may hold which role: a guarantor has no interest in the project (L121-1-1 III of the code of the environment;
 * domain, 1.3), so that nobody is guarantor and owner at once.
 */
final class Offices {

    private Offices() {}

    /** What is wrong with who holds which role. */
    static List<Fault> faults(List<Member> members, @Nullable Integer mostGuarantors) {
        Set<String> owners = addresses(members, Role.OWNER);
        Set<String> guarantors = addresses(members, Role.GUARANTOR);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String email = fold(member.email());
            if (member.role() == Role.GUARANTOR && email != null && owners.contains(email)) {
                faults.add(Fault.of("members/" + i + "/email", "owner-and-guarantor", member.name()));
            }
        }
        if (mostGuarantors != null && guarantors.size() > mostGuarantors) {
            faults.add(Fault.of("members", "too-many-guarantors", mostGuarantors));
        }
        return faults;
    }

    private static Set<String> addresses(List<Member> members, Role role) {
        return members.stream()
                .filter(member -> member.role() == role && member.email() != null)
                .map(member -> String.valueOf(fold(member.email())))
                .collect(Collectors.toSet());
    }

    private static @Nullable String fold(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
