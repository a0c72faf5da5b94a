package org.egide.local;

import java.util.List;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;

/** Who acts in the demonstration: the invented people that its files name, and an officer of the commission. */
final class DemonstrationPeople {

    /** Acts for the commission. */
    static final Person OFFICER = new Person(
            "demonstration",
            "Commission (démonstration)",
            "commission@example.org",
            Set.of(PlatformRole.COMMISSION_OFFICER));

    private DemonstrationPeople() {}

    /** Those who hold a role on a consultation. */
    static List<Person> holding(Consultation consultation, Role role) {
        return consultation.holding(role).stream()
                .map(member -> new Person("demonstration-" + member.email(), member.name(), member.email(), Set.of()))
                .toList();
    }

    /** The first of them. */
    static Person first(Consultation consultation, Role role) {
        return holding(consultation, role).getFirst();
    }
}
