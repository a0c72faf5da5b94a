package org.egide.consultation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme of a consultation with the question that guides those who write under it.
 *
 * @param id its id
 * @param parent the theme it refines, null at the top
 * @param key its stable short name in addresses and in the API, unique in the consultation
 * @param title its title
 * @param question its guiding question, null when it has none
 * @param rank its place among its siblings, from 0
 */
public record Theme(
        UUID id,
        @Nullable UUID parent,
        String key,
        Bilingual title,
        @Nullable Bilingual question,
        int rank) {}
