/**
 * The one script of the pages that need no sign-in. Every page works without it. It makes four things better: leaving at
 * once, counting characters, keeping a form when the server cannot take it, and printing. It writes text and attributes
 * only, never markup, so Trusted Types has nothing to refuse; it stores nothing in the browser.
 */
;(() => {
  const leaveAddress = '/report/leave'

  function leave() {
    document.title = '\u00a0'
    document.body.replaceChildren()
    location.replace(leaveAddress)
  }

  function offerQuickExit() {
    const link = document.querySelector('[data-leave]')
    if (!link) return
    link.addEventListener('click', (event) => {
      event.preventDefault()
      leave()
    })
    const keys = document.querySelector('[data-leave-keys]')
    if (keys) keys.hidden = false
    countShifts()
  }

  /** Shift three times within five seconds, with no other key between: Esc is too easily pressed by chance. */
  function countShifts() {
    let presses = []
    document.addEventListener('keyup', (event) => {
      if (event.key !== 'Shift') {
        presses = []
        return
      }
      presses = [...presses.filter((at) => event.timeStamp - at < 5000), event.timeStamp]
      if (presses.length >= 3) leave()
    })
  }

  /** Says below the field how much fits; aloud only when the person rests, or a screen reader would never be silent. */
  function countCharacters(field) {
    const shown = document.getElementById(`${field.id}-count`)
    const spoken = document.getElementById(`${field.id}-count-spoken`)
    if (!shown || !spoken) return
    let resting
    const tell = () => {
      const left = Number(field.dataset.limit) - field.value.length
      const sentence = left >= 0 ? field.dataset.left : field.dataset.over
      shown.textContent = sentence.replace('{count}', Math.abs(left).toLocaleString('en-GB'))
      shown.classList.toggle('nhsuk-error-message', left < 0)
      clearTimeout(resting)
      resting = setTimeout(() => (spoken.textContent = shown.textContent), 1500)
    }
    field.addEventListener('input', tell)
    if (field.value !== '') tell()
  }

  /**
   * Sends the form without leaving the page. The server answers where to go in a header. Anything else leaves the form
   * as it is, with a sentence: the server's own where it sent one, else the form's standing one (`data-keep`).
   */
  function keepOnFailure(form) {
    let isSending = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (isSending) return
      isSending = true
      send(form, event.submitter)
        .then(({ place, sentence }) => {
          if (place) location.assign(place)
          else say(form, sentence)
        })
        .catch(() => say(form, form.dataset.keep))
        .finally(() => (isSending = false))
    })
  }

  async function send(form, submitter) {
    const data = new FormData(form, submitter)
    const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data)
    const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href
    const answer = await fetch(action, { method: 'POST', body, headers: { 'x-heard-fetch': '1' }, redirect: 'error' })
    const isSentence = (answer.headers.get('content-type') ?? '').startsWith('text/plain')
    return { place: answer.headers.get('x-heard-location'), sentence: isSentence ? await answer.text() : form.dataset.keep }
  }

  function say(form, sentence) {
    let place = form.querySelector('[data-kept]')
    if (!place) {
      place = document.createElement('p')
      place.dataset.kept = ''
      place.className = 'heard-kept'
      place.setAttribute('role', 'alert')
      place.tabIndex = -1
      form.append(place)
    }
    place.textContent = sentence
    place.focus()
  }

  offerQuickExit()
  document.querySelectorAll('textarea[data-limit]').forEach(countCharacters)
  document.querySelectorAll('form[data-keep]').forEach(keepOnFailure)
  document.querySelectorAll('[data-focus]').forEach((element) => element.focus())
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false
    button.addEventListener('click', () => print())
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
})()
