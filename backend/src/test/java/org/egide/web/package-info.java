/** Tests of the pages. */
@NullMarked
package org.egide.web;

import org.jspecify.annotations.NullMarked;
