/** Tests of consultations. */
@NullMarked
package org.egide.consultation;

import org.jspecify.annotations.NullMarked;
