/** Tests of groups of people who answer alike. */
@NullMarked
package org.egide.agreement;

import org.jspecify.annotations.NullMarked;
