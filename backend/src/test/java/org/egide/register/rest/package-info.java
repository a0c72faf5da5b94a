/** Tests of the register over HTTP. */
@NullMarked
package org.egide.register.rest;

import org.jspecify.annotations.NullMarked;
