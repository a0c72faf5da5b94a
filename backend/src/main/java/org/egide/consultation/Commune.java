package org.egide.consultation;

/**
 * A commune of France.
 *
 * @param insee its INSEE code, five characters
 * @param name its name
 * @param population inhabitants
 */
public record Commune(String insee, String name, int population) {

    /** The number of its department: two characters, three overseas. */
    public String department() {
        return insee.substring(0, insee.startsWith("97") || insee.startsWith("98") ? 3 : 2);
    }

    /** The name with its department, which no two communes share: {@code Douvrin (62)}. */
    public String fullName() {
        return name + " (" + department() + ")";
    }

    /** Whether that is its name, accents, case, hyphens and apostrophes ignored. */
    public boolean isNamed(String typed) {
        return CommuneNames.folded(typed).equals(CommuneNames.folded(name));
    }
}
