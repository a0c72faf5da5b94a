/** Tests of consultations over HTTP. */
@NullMarked
package org.egide.consultation.rest;

import org.jspecify.annotations.NullMarked;
