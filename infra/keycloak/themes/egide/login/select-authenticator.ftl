<#-- Choosing how to be recognised. Keycloak's own page has buttons that no keyboard presses. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=false; section>
<#if section == "header">
  ${msg("loginChooseAuthenticator")}
<#elseif section == "form">
  <ul class="plain choices">
    <#list auth.authenticationSelections as selection>
    <li>
      <form action="${url.loginAction}" method="post">
        <button class="button quiet" type="submit" name="authenticationExecution" value="${selection.authExecId}">
          ${msg(selection.displayName)}
        </button>
        <p class="hint">${msg(selection.helpText)}</p>
      </form>
    </li>
    </#list>
  </ul>
</#if>
</@layout.registrationLayout>
